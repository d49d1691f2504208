using System.Security.Cryptography;

namespace SunLedger.Approval.Attachments;

/// <summary>A file that was taken in.</summary>
internal sealed record StoredFile(Guid Id, long Bytes, string Sha256);

/// <summary>Attached files, in the data directory under random names, readable by the service account alone.</summary>
internal sealed class AttachmentStore(DataDirectory data)
{
    public const int MostMegabytes = 20;

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(data.Path, "attachments")).FullName;

    /// <summary>Full path of a stored file.</summary>
    public string PathOf(Guid id) => Path.Combine(_folder, $"{id:N}.file");

    /// <summary>Takes an upload in; null when it is too large.</summary>
    public async Task<StoredFile?> TakeAsync(Stream upload, CancellationToken ct)
    {
        var id = new Guid(RandomNumberGenerator.GetBytes(16)); // nobody guesses the next one
        var kept = false;
        try
        {
            var stored = await CopyAsync(upload, id, ct);
            kept = stored is not null;
            return stored;
        }
        finally
        {
            if (!kept) Delete(id);
        }
    }

    /// <summary>Throws a file away that belongs to nothing.</summary>
    public void Delete(Guid id) => File.Delete(PathOf(id));

    private async Task<StoredFile?> CopyAsync(Stream upload, Guid id, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(PathOf(id), options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, bytes) = (new byte[1 << 16], 0L);
        int read;
        while ((read = await upload.ReadAsync(buffer, ct)) > 0)
        {
            if ((bytes += read) > (long)MostMegabytes << 20) return null;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return new(id, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
