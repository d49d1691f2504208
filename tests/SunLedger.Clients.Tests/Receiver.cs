using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SunLedger.Clients.Tests;

/// <summary>Somebody else's server, which is told of events: a real one, on a port of its own.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>What it answers next, in order; then 200.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public ConcurrentQueue<(string Signature, string Body, string Event)> Letters { get; } = new();

    public string Address => $"{_app.Urls.First()}/hook";

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var receiver = new Receiver(builder.Build());
        receiver._app.MapPost("/hook", receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        Letters.Enqueue((request.Headers["SunLedger-Signature"]!, await reader.ReadToEndAsync(), request.Headers["SunLedger-Event"]!));
        var status = Answers.TryDequeue(out var next) ? next : 200;
        if (status == 302) request.HttpContext.Response.Headers.Location = "/hook";
        return Results.StatusCode(status);
    }
}
