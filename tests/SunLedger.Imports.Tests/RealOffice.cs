using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Catalogue;
using SunLedger.Ledger;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring;
using SunLedger.Plugins;
using SunLedger.Projects;

namespace SunLedger.Imports.Tests;

/// <summary>An office with the real catalogue, ledger, project library and rules, into which real files are imported. Its caller sees the whole country.</summary>
internal static class RealOffice
{
    public static async Task<Office> OpenAsync(Dialect dialect, int year, ImportSettings? settings = null)
    {
        var office = await Office.OpenAsync(dialect, settings, new CatalogueModule(), new LedgerModule(), new ProjectsModule(), new MonitoringModule(), new ImportsModule());
        office.Database.Clock.Set(year, 12, 31);
        office.Database.Caller.In("/000000/");
        await office.PutInForceAsync(new SpecialPoverty().Define());
        return office;
    }

    /// <summary>A file of the checkout's tests/data.</summary>
    public static byte[] Data(params string[] parts) => File.ReadAllBytes(Checkout.Path(["tests", "data", .. parts]));

    /// <summary>Saves the mapping of this name from tests/data and imports the file with it.</summary>
    public static async Task<JsonNode> ImportAsync(this Office office, string kind, byte[] file, string? mappingFolder = null, string? mapping = null, string mode = "all")
    {
        if (mapping is not null)
        {
            var saved = await office.Client.PutAsJsonAsync($"/api/v1/import-mappings/{mapping}", JsonNode.Parse(Data(mappingFolder!, mapping + ".json")));
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        }
        var job = await office.ImportAsync(file, $"&mode={mode}" + (mapping is null ? "" : $"&mapping={mapping}"), kind: kind);
        var rows = await office.Client.GetStringAsync($"/api/v1/imports/{job.Str("id")}/rows?limit=3");
        Assert.True(job.Str("state") == "done", $"{kind} {mapping}: {job.ToJsonString()} {rows}");
        return job;
    }

    private static async Task PutInForceAsync(this Office office, CategoryDefinition definition)
    {
        await office.Site.Services.GetRequiredService<ICategoryStore>().PutAsync(definition, "test", CancellationToken.None);
    }
}
