using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace SunLedger.ApiClients.Tests;

/// <summary>
/// A C# client made from docs/openapi.json, as somebody outside would make it, and compiled. (The TypeScript types are made and compiled with the web
/// sources.)
/// </summary>
public sealed class CSharpClientTests
{
    [Fact]
    public async Task A_client_made_from_the_document_compiles_and_has_a_method_for_every_operation()
    {
        var text = await File.ReadAllTextAsync(Checkout.Path("docs", "openapi.json"));
        var document = await OpenApiDocument.FromJsonAsync(text);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "SunLedgerClient",
            GenerateOptionalParameters = true,
            CSharpGeneratorSettings = { Namespace = "SunLedger.Made", JsonLibrary = CSharpJsonLibrary.SystemTextJson, GenerateNullableReferenceTypes = true },
        };

        var code = new CSharpClientGenerator(document, settings).GenerateFile();
        var client = Compile(code).GetType("SunLedger.Made.SunLedgerClient")!;

        var operations = JsonDocument.Parse(text).RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(p => p.Value.EnumerateObject()).Where(o => o.Value.TryGetProperty("operationId", out _)).Select(o => o.Value.GetProperty("operationId").GetString()!).ToList();
        var methods = client.GetMethods().Select(m => m.Name).ToHashSet();
        Assert.True(operations.Count > 50, $"only {operations.Count} operations were found");
        Assert.All(operations, o => Assert.Contains($"{o}Async", methods));
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
