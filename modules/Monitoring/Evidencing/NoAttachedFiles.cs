using SunLedger.Messages.Files;

namespace SunLedger.Monitoring.Evidencing;

/// <summary>Where no module keeps files, none is taken.</summary>
internal sealed class NoAttachedFiles : IAttachedFiles
{
    public Task<FileTaken> TakeAsync(HttpRequest request, CancellationToken ct) =>
        Task.FromResult(new FileTaken(null, new Dictionary<string, string>(), MonitoringRefusals.NoFileStore, null));

    public void Discard(AttachedFile file)
    {
    }

    public Task<bool> SendAsync(HttpContext context, AttachedFile file, CancellationToken ct) => Task.FromResult(false);
}
