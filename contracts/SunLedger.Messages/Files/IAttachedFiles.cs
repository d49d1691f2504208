using Microsoft.AspNetCore.Http;
using SunLedger.Modules;

namespace SunLedger.Messages.Files;

/// <summary>
/// Files that people attach: told by what they hold, kept outside of the web root under random names. Who may see one is the business of the module that keeps the row about it.
/// </summary>
public interface IAttachedFiles
{
    /// <summary>How many files one thing may have.</summary>
    const int MostOfOne = 20;

    /// <summary>Takes the file of a form in, with the texts that stand before it.</summary>
    Task<FileTaken> TakeAsync(HttpRequest request, CancellationToken ct);

    /// <summary>Throws a file away that belongs to nothing.</summary>
    void Discard(AttachedFile file);

    /// <summary>Answers with the file, to be saved and never shown by the browser itself; false when it is gone.</summary>
    Task<bool> SendAsync(HttpContext context, AttachedFile file, CancellationToken ct);
}

/// <summary>A file that was taken in.</summary>
/// <param name="Id">The random name under which it lies.</param>
/// <param name="Name">Its name as it was sent; it is shown and never opened.</param>
/// <param name="MediaType">What it holds.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its digest.</param>
public sealed record AttachedFile(Guid Id, string Name, string MediaType, long Bytes, string Sha256);

/// <summary>What came of a request with a file.</summary>
/// <param name="File">The file; null when it was refused.</param>
/// <param name="Fields">The texts of the form, by their names.</param>
/// <param name="Refusal">Why it was refused.</param>
/// <param name="Value">What the refusal names.</param>
public sealed record FileTaken(AttachedFile? File, IReadOnlyDictionary<string, string> Fields, RefusalText? Refusal, object? Value)
{
    /// <summary>A text of the form; null when there is none.</summary>
    public string? Field(string name) => Fields.GetValueOrDefault(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
