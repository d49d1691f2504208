using SunLedger.Imports.Mapping;

namespace SunLedger.Imports.Tests;

/// <summary>Memory can only be measured of the whole process: whoever holds a file of 40 MB beside it would be counted too, so it runs when nobody else does.</summary>
[Collection(nameof(Alone))]
public sealed class RepeatCountsMemoryTests
{
    [Fact]
    public void A_digest_takes_no_more_than_24_bytes()
    {
        var random = new Random(20181123);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var counts = new RepeatCounts();
        for (var i = 0; i < 1_000_000; i++) counts.Add(unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)));
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.Equal(1_000_000, counts.Count);
        Assert.InRange(bytes, 9 * 1_000_000, 24 * 1_000_000);
    }
}

/// <summary>What runs after every other test of the project, one after the other.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
