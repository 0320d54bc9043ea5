namespace HistoryBot.Answering.Finding;

/// <summary>The fitted weights of <see cref="YesNoConfidence"/>, in the order of <see cref="YesNoEvidence.Names"/>; tests/Fitting prints them.</summary>
internal static class YesNoWeights
{
    public const double BiasOfYes = -3.308;

    public const double BiasOfNo = -3.430;

    public static readonly IReadOnlyList<double> Yes =
    [
        0.570, 0.558, 0.165, -0.775, 1.513, 0.051, 4.076, -0.615, -2.483, -0.698, -1.140, -0.347,
        -0.595, 0.021, -0.394, -0.473, 0.039, -0.019, 0.347, -0.000, -5.131, -2.051, -0.630, -1.942,
        0.848, 1.004, -0.613, 0.700, 3.356, 0.989, -0.335, -0.378,
    ];

    public static readonly IReadOnlyList<double> No =
    [
        0.500, 0.741, 0.303, 0.846, -3.344, 0.043, 0.409, -0.072, 0.081, 0.167, -1.281, 0.393,
        -0.183, 0.080, 0.119, -0.332, 0.275, -0.246, 0.195, -0.117, -5.131, 0.842, 2.350, -3.078,
        -0.671, 1.557, 0.188, 1.729, 1.190, 0.185, -1.769, 0.457,
    ];
}
