namespace SunLedger.Bench;

/// <summary>Where figures go.</summary>
internal static class Report
{
    public static void Line(string text) => Console.WriteLine(text);
}
