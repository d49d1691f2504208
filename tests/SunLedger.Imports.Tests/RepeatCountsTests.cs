using SunLedger.Imports.Mapping;

namespace SunLedger.Imports.Tests;

public sealed class RepeatCountsTests
{
    [Fact]
    public void It_counts_what_a_dictionary_counts()
    {
        var random = new Random(20181123);
        var (counts, expected) = (new RepeatCounts(), new Dictionary<ulong, int>());
        ulong[] rare = [0, 1, ulong.MaxValue, 1UL << 56, .. Enumerable.Range(0, 50_000).Select(_ => Digest(random))];
        ulong[] often = rare[1..5];

        for (var i = 0; i < 200_000; i++)
        {
            var digest = random.Next(4) == 0 ? often[random.Next(often.Length)] : rare[random.Next(1, rare.Length)];
            expected[digest] = expected.GetValueOrDefault(digest) + 1;
            Assert.Equal(expected[digest], counts.Add(digest));
        }

        Assert.Equal(expected.Count, counts.Count);
        Assert.All(often, digest => Assert.True(expected[digest] > 10_000)); // far more than a byte holds
    }

    private static ulong Digest(Random random) => unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
}
