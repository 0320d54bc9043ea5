namespace HistoryBot.Answering.Reading.Dates.Calendar;

/// <summary>The unit that an expression speaks in, finest first.</summary>
internal enum Grain
{
    Day,
    Week,
    Month,
    Season,
    Year,
    Decade,
    Century,
    Millennium,

    /// <summary>A range, a union or an end left open: nothing that "the one before" could be counted in.</summary>
    Mixed,
}

/// <summary>Arithmetic of grains.</summary>
internal static class Grains
{
    /// <summary>Length in years; 0 for what is shorter.</summary>
    public static int Years(this Grain grain) => grain switch
    {
        Grain.Year => 1,
        Grain.Decade => 10,
        Grain.Century => 100,
        Grain.Millennium => 1000,
        _ => 0,
    };
}
