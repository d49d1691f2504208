namespace SunLedger.Modules;

/// <summary>What a refused row does to the rest of its batch.</summary>
public enum BatchMode
{
    /// <summary>One refused row refuses all: nothing is written. The default.</summary>
    All,

    /// <summary>Good rows are written, refused rows are reported.</summary>
    Partial,
}
