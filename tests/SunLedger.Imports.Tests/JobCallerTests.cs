using SunLedger.Imports.Running;

namespace SunLedger.Imports.Tests;

/// <summary>A file may what its sender may, also when it runs without them.</summary>
public sealed class JobCallerTests
{
    [Theory, InlineData(null), InlineData("370400-U1")]
    public void Whoever_sent_a_file_reaches_no_further_when_it_runs(string? unit)
    {
        var sender = new TestCaller { OrganisationCode = unit, Permissions = [May.PostObservations] };

        var job = new JobCaller(JobDraft.Of(new("notes", BatchMode.All, DryRun: false, Mapping: null), new("a", "a.csv", 1, "h"), "s", sender, Storage.JobState.Running, DateTimeOffset.UnixEpoch));

        Assert.Equal((unit, true, false), (job.OrganisationCode, job.May(May.PostObservations), job.May(May.PostPayments)));
    }
}
