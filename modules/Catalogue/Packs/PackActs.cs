using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.Packs;

/// <summary>What is recorded of packs: which version, and the hash under which its text is kept.</summary>
internal static class PackActs
{
    public static Act Put(PackRow pack, PackRow? before) => Of("pack.put", pack) with { Before = before is null ? null : Seen(before), After = Seen(pack) };

    public static Act TakenBack(PackRow pack, string why) => Of("pack.take_back", pack) with { Before = Seen(pack), Reason = why };

    private static object Seen(PackRow pack) => new { pack.Version, pack.Hash, pack.From };

    private static Act Of(string verb, PackRow pack) => new(verb, "pack", pack.DivisionCode) { DivisionPath = pack.DivisionPath };
}
