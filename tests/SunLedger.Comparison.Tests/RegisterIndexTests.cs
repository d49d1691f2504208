using CsCheck;
using SunLedger.Comparison.Asking;
using SunLedger.Comparison.Domain;
using SunLedger.Comparison.Storage;

namespace SunLedger.Comparison.Tests;

public sealed class RegisterIndexTests
{
    private const string County = "/000000/370000/370400/370481/", Other = "/000000/370000/370400/370402/", City = "/000000/370000/370400/";

    private static readonly DateOnly First = new(2018, 1, 1);

    private static readonly Gen<Entry> Entries = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 30], Gen.Int[1, 30], Gen.Bool, Gen.Int[-1, 3])
        .Select((who, from, length, ends, state) => new Entry(Digest(who), First.AddDays(from), ends ? First.AddDays(from + length) : null, state));

    [Fact]
    public void The_index_says_what_a_look_at_every_entry_says() => Gen.Select(Entries.Array[0, 60], Gen.Int[0, 11], Gen.Int[-2, 65], Gen.Int[0, 15]).Sample((entries, who, day, states) =>
    {
        var on = First.AddDays(day);
        var plain = entries.Any(e => e.Digest == Digest(who) && e.From <= on && (e.To is not { } end || on < end) && (states == 0 || e.State >= 0 && (states >> e.State & 1) != 0));
        return new RegisterIndex(entries).Has(Digest(who), on.DayNumber, states) == plain;
    }, iter: 2_000);

    [Fact]
    public void There_are_three_answers()
    {
        var known = Of(Version("A", County, 0, 30, accepted: 1), [new(1, First, null, -1)]);
        Assert.Equal(
            [true, false, true, null, null, null],
            [Ask(known, 1, 10, County), Ask(known, 2, 10, County), Ask(known, 1, 10, Other), Ask(known, 2, 10, Other), Ask(known, 1, 31, County), Ask(known, 1, -1, County)]);
        Assert.Null(known.IsIn("poor", 0, 1, First, County));
    }

    [Fact]
    public void A_version_of_the_city_speaks_for_its_counties_and_one_of_a_county_not_for_the_city()
    {
        Assert.False(Ask(Of(Version("A", City, 0, 30, accepted: 1), []), 1, 10, County));
        Assert.Null(Ask(Of(Version("A", County, 0, 30, accepted: 1), []), 1, 10, City));
    }

    [Fact]
    public void Of_two_versions_that_cover_a_day_the_one_that_was_accepted_last_speaks()
    {
        var known = Of(
            (Version("A", County, 0, 30, accepted: 1), [new(1, First, null, -1)]),
            (Version("B", County, 20, 60, accepted: 2), [new(2, First, null, -1)]),
            (Version("C", Other, 0, 60, accepted: 3), [new(3, First, null, -1)]));
        Assert.Equal([true, false, false, true, true], [Ask(known, 1, 10, County), Ask(known, 2, 10, County), Ask(known, 1, 25, County), Ask(known, 2, 25, County), Ask(known, 3, 25, County)]);
        Assert.Equal(("A", "B", null), (known.VersionFor("deceased", First, County)?.Id, known.VersionFor("deceased", First.AddDays(25), County)?.Id, known.VersionFor("deceased", First.AddDays(61), County)?.Id));
    }

    // Digests of a few people, some of which meet in the table.
    private static long Digest(int who) => (long)(who % 4) << 33 | (long)who;

    private static bool? Ask(Memberships known, long who, int day, string path) => known.IsIn("deceased", 0, who, First.AddDays(day), path);

    private static Memberships Of(VersionRow version, Entry[] entries) => Of((version, entries));

    private static Memberships Of(params (VersionRow Version, Entry[] Entries)[] versions) =>
        new(versions.ToLookup(v => v.Version.Register, v => (v.Version, new RegisterIndex(v.Entries))));

    private static VersionRow Version(string id, string path, int from, int to, int accepted) => new()
    {
        Key = accepted, Id = id, Register = "deceased", DivisionCode = "370481", DivisionPath = path, CoversFrom = First.AddDays(from), CoversTo = First.AddDays(to), Source = "公安",
        KeyMark = "", LoadedBy = "", LoadedByName = "", LoadedAt = default, DecidedAt = DateTimeOffset.UnixEpoch.AddDays(accepted),
    };
}
