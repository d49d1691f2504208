namespace SunLedger.Imports.Storage;

/// <summary>Where an import stands.</summary>
internal enum JobState
{
    /// <summary>Uploaded and waiting; after a restart of the host, waiting to go on.</summary>
    Queued,

    /// <summary>Being read and written.</summary>
    Running,

    /// <summary>Read to its end. In partial mode some of its rows may have been refused.</summary>
    Done,

    /// <summary>The file, or in all-or-nothing mode one of its rows, was refused.</summary>
    Refused,

    /// <summary>It broke off. What was confirmed stands.</summary>
    Failed,
}
