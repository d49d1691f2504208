using SunLedger.Authors.Quality;

namespace SunLedger.Authors.Commands;

/// <summary>Prints facts, one below the other.</summary>
internal static class Facts
{
    public static void Print(QualityFacts facts)
    {
        foreach (var fact in facts.All) Console.WriteLine($"  {(fact.Holds ? "ok" : "--")}  {fact.Name}: {fact.Says.ReplaceLineEndings($"{Environment.NewLine}      ")}");
    }
}
