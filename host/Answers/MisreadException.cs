using System.Text.Json;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>A body that does not read, with what is told of it: a published fault. The text of the reader stays inside, for the log.</summary>
internal sealed class MisreadException(Fault fault, JsonException inner) : JsonException(fault.MessageEn, inner.Path, inner.LineNumber, inner.BytePositionInLine, inner)
{
    public Fault Fault { get; } = fault;
}
