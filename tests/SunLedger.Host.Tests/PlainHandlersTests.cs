using FastEndpoints;
using Microsoft.AspNetCore.Routing;
using SunLedger.Host.Container;

namespace SunLedger.Host.Tests;

/// <summary>Nothing is compiled for a route of ours. Were it so again, all would work, and every start of a host be dearer.</summary>
public sealed class PlainHandlersTests
{
    [Fact]
    public async Task Every_route_of_ours_is_called_as_it_is()
    {
        var data = Directory.CreateTempSubdirectory("sunledger-routes-");
        await using (var app = Server.Build([$"--SunLedger:DataDirectory={data.FullName}", $"--contentRoot={Checkout.Path("host")}", "--Logging:LogLevel:Default=None"], demo: false))
        {
            var ours = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Where(e => e.Metadata.GetMetadata<EndpointDefinition>() is not null).ToList();

            Assert.NotEmpty(ours);
            Assert.Empty(ours.Where(e => e.RequestDelegate!.Method.DeclaringType?.DeclaringType != typeof(PlainHandlers)).Select(e => e.DisplayName));
        }
        data.Delete(recursive: true);
    }
}
