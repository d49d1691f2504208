namespace SunLedger.Monitoring.Engine;

/// <summary>A field of what stands above an item: a payment's project. What stands above the rows of a chunk is looked for once for all its fields.</summary>
internal sealed class AboveReader<TBelow, T>(Func<TBelow, T?> above, Reader<T> reader) : Reader<TBelow>
{
    public override int Hundreds => reader.Hundreds;

    public override bool IsWhole => reader.IsWhole;

    public override void Fill(ReadOnlySpan<TBelow?> items, FieldBags bags, Chunk chunk, int column) => reader.Fill(chunk.Above(items, above), bags, chunk, column);

    public override bool IsDear { get => reader.IsDear; init => throw new InvalidOperationException("What is read above says it itself."); }

    public override void FillSome(ReadOnlySpan<TBelow?> items, ulong[] rows, FieldBags bags, Chunk chunk, int column) => reader.FillSome(chunk.Above(items, above), rows, bags, chunk, column);

    public override object? Value(TBelow item, FieldBags bags) => above(item) is { } one ? reader.Value(one, bags) : null;

    public override bool AddTo(ref KeyHash key, TBelow item, FieldBags bags) => above(item) is { } one && reader.AddTo(ref key, one, bags);
}
