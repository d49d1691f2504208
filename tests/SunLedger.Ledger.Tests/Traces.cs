using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.TraceIndicator;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Tests;

/// <summary>Traces, built without HTTP, and what must be true of each.</summary>
internal static class Traces
{
    /// <summary>The trace of an indicator at a moment, seen by somebody who sees everything.</summary>
    public static async Task<Trace> OfAsync(Office office, SunLedgerDb db, Indicator here, Moment moment)
    {
        var divisions = office.Db.Get<IDivisions>();
        var top = divisions.Latest(office.Clerk.DivisionCode)!;
        var day = new DateOnly(2018, 12, 31);
        return await office.Db.Get<TraceBuilder>().BuildAsync(db, here, new Sight(top, Reach.Of(top, day, moment.KnownAt, divisions), moment, day), english: true, CancellationToken.None);
    }

    /// <summary>From its beginning down, what enters a node of a trace leaves it or stands on it.</summary>
    public static void Conserve(Trace trace)
    {
        var (into, outOf) = (trace.Links.ToLookup(l => l.Target, l => l.Amount), trace.Links.ToLookup(l => l.Source, l => l.Amount));
        var breaks = trace.Nodes.Where(n => n.Kind == TraceKind.Broken && n.Depth < 0).Select(n => n.Id).ToHashSet();
        var maybe = trace.Links.Where(l => breaks.Contains(l.Source)).ToLookup(l => l.Target, l => l.Amount);
        foreach (var node in trace.Nodes.Where(n => n.Depth >= 0))
        {
            // What was registered here is told once: where a chain is broken, the link says only from where it may have come.
            var came = (node.Own ?? 0) + into[node.Id].Sum() - (node.Kind == TraceKind.Indicator ? maybe[node.Id].Sum() : 0);
            var went = outOf[node.Id].Sum();
            var (expected, found) = node.Kind switch
            {
                TraceKind.Indicator => (came, went),
                TraceKind.Aside => (node.Amount, went),
                TraceKind.Project => (node.Amount, came),
                _ => (node.Amount, came),
            };
            Assert.True(expected == found, $"{node.Kind} {node.Id}: {expected} is not {found}; own {node.Own}, in {came}, out {went}.");
            if (node.Kind == TraceKind.Project) Assert.Equal(node.Paid, went);
        }
    }
}
