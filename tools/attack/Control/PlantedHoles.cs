using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace SunLedger.Attack.Control;

/// <summary>
/// A small site with the holes that the scanners look for, planted on purpose: a question put together from what was asked, a page that says it back, and a door
/// that counts nobody's attempts. A scanner that does not find them here says nothing by finding none with us. It is never part of the host.
/// </summary>
internal sealed class PlantedHoles : IAsyncDisposable
{
    public const string Password = "dragon";

    private readonly WebApplication _app;
    private readonly SqliteConnection _database;

    private PlantedHoles(WebApplication app, SqliteConnection database) => (_app, _database) = (app, database);

    public string Address => _app.Urls.First();

    public static async Task<PlantedHoles> StartAsync()
    {
        var database = new SqliteConnection("Data Source=:memory:");
        await database.OpenAsync();
        await ExecuteAsync(database, "CREATE TABLE people (id INTEGER, name TEXT); INSERT INTO people VALUES (1, 'wang'), (2, 'li'), (3, 'zhao')");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<a href=\"/search?q=wang\">search</a> <a href=\"/hello?name=wang\">hello</a><form action=\"/hello\"><input name=\"name\"></form>", "text/html"));
        app.MapGet("/search", (string? q) => SearchAsync(database, q));
        app.MapGet("/hello", (string? name) => Results.Content($"<html><body><p>Hello {name}</p></body></html>", "text/html"));
        app.MapPost("/session", async (HttpRequest request) =>
            (await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)).GetProperty("password").GetString() == Password ? Results.Text("welcome") : Results.Text("refused")); // a careless door: 200 whatever happened
        await app.StartAsync();
        return new(app, database);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task<IResult> SearchAsync(SqliteConnection database, string? q)
    {
        try
        {
            await using var command = database.CreateCommand();
            command.CommandText = $"SELECT name FROM people WHERE name = '{q}'";
            await using var reader = await command.ExecuteReaderAsync();
            var names = new List<string>();
            while (await reader.ReadAsync()) names.Add(reader.GetValue(0).ToString() ?? "");
            return Results.Content($"<html><body>{string.Join(' ', names)}</body></html>", "text/html");
        }
        catch (SqliteException e)
        {
            return Results.Content($"<html><body>SQLite error {e.SqliteErrorCode}: {e.Message}</body></html>", "text/html", statusCode: 500); // as careless sites do
        }
    }

    private static async Task ExecuteAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
