namespace HistoryBot.Answering.Reading;

/// <summary>What a person wants to see drawn.</summary>
internal enum Drawing
{
    /// <summary>Dates along an axis.</summary>
    Timeline,

    /// <summary>Countries and towns.</summary>
    Map,

    /// <summary>Also a map: "where is" a country.</summary>
    Whereabouts,
}

/// <summary>A message that asks for a drawing.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Everything">True where it says that all is to be drawn ("the whole timeline").</param>
/// <param name="Of">The question without the words that ask for the drawing: what is to be drawn.</param>
internal sealed record DrawingRequest(Drawing Kind, bool Everything, Question Of);
