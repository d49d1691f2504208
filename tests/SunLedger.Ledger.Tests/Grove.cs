using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Tests;

/// <summary>A random part of the finance tree, from the centre down to townships: two or three below each, as far as the catalogue knows any.</summary>
internal sealed class Grove
{
    private const string Known = "370400"; // the city whose townships the catalogue holds

    private static readonly DateOnly Day = new(2018, 12, 31);

    private readonly List<ModelPlace> _places = [];

    private Grove()
    {
    }

    public IReadOnlyList<ModelPlace> Places => _places;

    public ModelPlace Root => _places[0];

    public static Grove Plant(IDivisions divisions, Random random)
    {
        var grove = new Grove();
        grove.Grow(divisions.Find("000000", Day)!, null, divisions, random);
        return grove;
    }

    /// <summary>A place at any depth, the deep ones as often as the high ones.</summary>
    public ModelPlace Any(Random random) => Below(Root, random, random.Next(5));

    /// <summary>A place so many steps below, or where the tree ends.</summary>
    public static ModelPlace Below(ModelPlace from, Random random, int steps)
    {
        for (; steps > 0 && from.Children.Count > 0; steps--)
        {
            // Every other time the way that goes down furthest.
            var deep = from.Children.Where(c => c.Reaches > 4 || c.Depth == 4).ToList();
            var of = deep.Count > 0 && random.Next(2) == 0 ? deep : from.Children;
            from = of[random.Next(of.Count)];
        }
        return from;
    }

    private ModelPlace Grow(Division division, ModelPlace? parent, IDivisions divisions, Random random)
    {
        var place = new ModelPlace(division.Code, division.Path, parent);
        _places.Add(place);
        if (place.Depth == 4) return place;
        var below = divisions.Children(division.Code, Day).Where(d => d.Level > division.Level).OrderBy(d => place.Depth < 2 && Known.StartsWith(d.Code.TrimEnd('0'), StringComparison.Ordinal) ? -1 : random.Next());
        foreach (var child in below.Take(random.Next(2, 4)).ToList()) place.Children.Add(Grow(child, place, divisions, random));
        return place;
    }
}

/// <summary>A division of the model.</summary>
internal sealed class ModelPlace(string code, string path, ModelPlace? parent)
{
    public string Code => code;

    public string Path => path;

    public ModelPlace? Parent => parent;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public List<ModelPlace> Children { get; } = [];

    /// <summary>How many levels there are from the centre to the end of its longest branch.</summary>
    public int Reaches => Children.Count == 0 ? Depth + 1 : Children.Max(c => c.Reaches);

    public bool IsWithin(ModelPlace top) => path.StartsWith(top.Path, StringComparison.Ordinal);
}
