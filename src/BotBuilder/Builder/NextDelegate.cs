namespace Microsoft.Bot.Builder;

/// <summary>The rest of the pipeline. Middleware that does not call it ends the turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
