namespace SunLedger.Ledger.Tests;

/// <summary>Paths of real divisions in the finance tree.</summary>
internal static class Places
{
    public const string Centre = "/000000/";
    public const string Shandong = "/000000/370000/";
    public const string Zaozhuang = "/000000/370000/370400/";
    public const string Shizhong = "/000000/370000/370400/370402/";
    public const string Shanting = "/000000/370000/370400/370406/";
    public const string Tengzhou = "/000000/370000/370400/370481/";
}
