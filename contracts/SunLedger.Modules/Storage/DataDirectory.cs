namespace SunLedger.Modules;

/// <summary>The directory of this installation: the SQLite file, keys and uploads. It is readable by the service account alone.</summary>
/// <param name="Path">Absolute path; exists.</param>
public sealed record DataDirectory(string Path);
