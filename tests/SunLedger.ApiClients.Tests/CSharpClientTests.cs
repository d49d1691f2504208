using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace SunLedger.ApiClients.Tests;

/// <summary>
/// A C# client made from docs/openapi.json, as somebody outside would make it, compiled, and used. (The TypeScript types are made and compiled with the web
/// sources.)
/// </summary>
public sealed class CSharpClientTests
{
    private const string ClientName = "SunLedger.Made.SunLedgerClient";

    [Fact]
    public async Task A_client_made_from_the_document_compiles_and_has_a_method_for_every_operation()
    {
        var text = await File.ReadAllTextAsync(Checkout.Path("docs", "openapi.json"));
        var client = (await MadeAsync(text)).GetType(ClientName)!;

        var operations = JsonDocument.Parse(text).RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject()).Where(o => o.Value.TryGetProperty("operationId", out _)).Select(o => o.Value.GetProperty("operationId").GetString()!).ToList();
        var methods = client.GetMethods().Select(m => m.Name).ToHashSet();
        Assert.True(operations.Count > 50, $"only {operations.Count} operations were found");
        Assert.All(operations, o => Assert.Contains($"{o}Async", methods));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_client_reads_and_posts_and_takes_a_refusal_for_one(Dialect dialect)
    {
        var made = await MadeAsync(await File.ReadAllTextAsync(Checkout.Path("docs", "openapi.json")));
        await using var host = await RunningHost.StartAsync(dialect);
        dynamic client = Activator.CreateInstance(made.GetType(ClientName)!, host.Client.BaseAddress!.ToString(), host.Client)!;

        dynamic me = await client.SeeSessionAsync();
        Assert.Equal("admin", (string)me.Id);

        var unit = new Dictionary<string, object> { ["code"] = "370481A01", ["name"] = "滕州市荆河街道办事处", ["division"] = "370481", ["kind"] = "预算单位" };
        var body = Body(made, "EnterOrganisationsAsync", unit);
        dynamic first = await Posting(client, body);
        dynamic again = await Posting(client, body);
        Assert.Equal((1, 0), ((int)first.Accepted, (int)first.Duplicates));
        Assert.Equal((0, 1), ((int)again.Accepted, (int)again.Duplicates));

        (unit["division"], unit["code"]) = ("999999", "999999A01");
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () => await Posting(client, Body(made, "EnterOrganisationsAsync", unit)));
        Assert.Equal(422, (int)((dynamic)refused).StatusCode);
    }

    // Of a body that is one row or many the generator knows no type of its own: it is passed as it is written.
    private static object Body(Assembly made, string method, Dictionary<string, object> row)
    {
        var parameter = made.GetType(ClientName)!.GetMethods().First(m => m.Name == method).GetParameters().First(p => p.ParameterType != typeof(CancellationToken) && p.ParameterType != typeof(string));
        return parameter.ParameterType.IsInstanceOfType(row) ? row : JsonSerializer.Deserialize(JsonSerializer.Serialize(row), parameter.ParameterType)!;
    }

    private static Task<dynamic> Posting(object client, object body)
    {
        var method = client.GetType().GetMethods().First(m => m.Name == "EnterOrganisationsAsync" && m.GetParameters().All(p => p.ParameterType != typeof(CancellationToken) || p.IsOptional));
        var arguments = method.GetParameters().Select(p => p.ParameterType.IsInstanceOfType(body) ? body : p.HasDefaultValue ? p.DefaultValue : null).ToArray();
        return AnswerAsync((Task)method.Invoke(client, arguments)!);

        static async Task<dynamic> AnswerAsync(Task sent)
        {
            await sent;
            return ((dynamic)sent).Result;
        }
    }

    private static async Task<Assembly> MadeAsync(string text)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "SunLedgerClient",
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings = { Namespace = "SunLedger.Made", JsonLibrary = CSharpJsonLibrary.SystemTextJson, GenerateNullableReferenceTypes = true },
        };
        return Compile(new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(text), settings).GenerateFile());
    }

    private static Assembly Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "SunLedger.Made", [CSharpSyntaxTree.ParseText(code)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var made = new MemoryStream();
        var result = compilation.Emit(made);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(20)));
        return Assembly.Load(made.ToArray());
    }
}
