using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Autofac;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SunLedger.Imports.Running;
using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Tests;

/// <summary>A running site with the import and the notes, a data directory of its own, and short words for what tests do with it.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly DirectoryInfo _data;

    private Office(TestDatabase database, DirectoryInfo data) => (Database, _data) = (database, data);

    public TestDatabase Database { get; }

    public TestSite Site { get; private set; } = null!;

    public HttpClient Client => Site.Client;

    public string UploadFolder => Path.Combine(_data.FullName, "imports");

    public static async Task<Office> OpenAsync(Dialect dialect = Dialect.Sqlite, ImportSettings? settings = null, params SunModule[] modules)
    {
        var data = Directory.CreateTempSubdirectory("sunledger-imports-");
        var database = await TestDatabase.CreateSeededAsync(
            dialect,
            builder =>
            {
                builder.RegisterInstance(new DataDirectory(data.FullName));
                builder.RegisterInstance(new Complaints()).As<ILogger<Running.ImportRunner>>();
                if (settings is not null) builder.RegisterInstance(settings);
            },
            modules.Length > 0 ? modules : [new ImportsModule(), new NotesModule()]);
        var office = new Office(database, data);
        await office.StartAsync();
        return office;
    }

    /// <summary>The host goes away; database and files stay.</summary>
    public ValueTask StopAsync() => Site.DisposeAsync();

    /// <summary>
    /// An import that ended with its host after some chunks: what a killed process leaves behind, for what is not committed is not there.
    /// </summary>
    public async Task<string> CutOffAsync(string text, BatchMode mode, int afterChunks)
    {
        var store = Database.Get<FileStore>();
        var file = await store.TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "file.csv", default);
        var job = JobDraft.Of(new("notes", mode, DryRun: false, Mapping: null), file, store.Id, Database.Caller, JobState.Running, Database.Clock.Now);
        await Database.Database.WriteAsync((db, ct) => { db.Add(job); return db.SaveChangesAsync(ct); }, default);
        using var cut = new CancellationTokenSource();
        using var scope = Database.Services.BeginLifetimeScope(b => b.RegisterInstance(new ImportTargets([new Cut(cut, afterChunks)], Database.Get<SunLedger.Messages.Catalogue.ISwitches>())));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.Resolve<ImportRun>().RunAsync(job, cut.Token));
        return job.Id;
    }

    /// <summary>A host comes up on the same database and files.</summary>
    public async Task StartAsync()
    {
        await Database.RunStartupStepsAsync();
        Site = await TestSite.StartAsync(Database);
        // What modules keep in memory is kept once per container. Recovery (100) has run: a second time it would disturb what runs by now.
        foreach (var step in Site.Services.GetServices<IStartupStep>().Where(s => s.Order < 100).OrderBy(s => s.Order)) await step.RunAsync(CancellationToken.None);
    }

    public Task<HttpResponseMessage> SendAsync(string text, string query = "", string name = "file.csv") => SendAsync(Encoding.UTF8.GetBytes(text), query, name);

    public Task<HttpResponseMessage> SendAsync(byte[] file, string query = "", string name = "file.csv", string? mapping = null, string kind = "notes")
    {
        var form = new MultipartFormDataContent();
        if (mapping is not null) form.Add(new StringContent(mapping, Encoding.UTF8, "application/json"), "mapping");
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "file", name);
        return Client.PostAsync($"/api/v1/imports?kind={kind}{query}", form);
    }

    /// <summary>Sends a file and waits until its import has ended.</summary>
    public Task<JsonNode> ImportAsync(string text, string query = "", string? mapping = null) => ImportAsync(Encoding.UTF8.GetBytes(text), query, mapping);

    public async Task<JsonNode> ImportAsync(byte[] file, string query = "", string? mapping = null, string kind = "notes")
    {
        var answer = await SendAsync(file, query, mapping: mapping, kind: kind);
        Assert.True((int)answer.StatusCode == 202, await answer.Content.ReadAsStringAsync());
        return await EndAsync((await answer.JsonAsync())["id"]!.GetValue<string>());
    }

    public async Task<JsonNode> EndAsync(string id)
    {
        for (var i = 0; i < 1200; i++)
        {
            var job = await (await Client.GetAsync($"/api/v1/imports/{id}")).JsonAsync();
            if (job["state"]!.GetValue<string>() is not ("queued" or "running")) return job;
            await Task.Delay(25);
        }
        throw new TimeoutException($"Import {id} did not end within 30 s.");
    }

    public async Task<IReadOnlyList<int>> RowsAsync(JsonNode job, string fate)
    {
        var found = new List<int>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await (await Client.GetAsync($"/api/v1/imports/{job.Str("id")}/rows?outcome={fate}&limit=2&cursor={cursor}")).JsonAsync();
            found.AddRange(page["items"]!.AsArray().Select(r => r!.Int("row")));
            cursor = page["next"]?.GetValue<string>();
        }
        return found;
    }

    public async Task<List<Note>> NotesAsync()
    {
        await using var db = Database.Database.Read();
        return await db.Set<Note>().AsNoTracking().OrderBy(n => n.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Database.DisposeAsync();
        _data.Delete(recursive: true);
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(content);
        return packed.ToArray();
    }
}

/// <summary>Short words for reading JSON.</summary>
internal static class Json
{
    public static int Int(this JsonNode node, string name) => node[name]!.GetValue<int>();

    public static string? Str(this JsonNode node, string name) => node[name]?.GetValue<string>();

    public static decimal Yuan(this JsonNode node, string name) => node[name]!.GetValue<decimal>();
}
