using System.Text;

namespace SunLedger.Imports.Storage;

/// <summary>Things that wait, in their order, for a transaction to end: a few in memory, many on disk. They may be read more than once, for a transaction may run again.</summary>
/// <param name="open">Opens a file that is gone when it is closed.</param>
/// <param name="write">Writes one.</param>
/// <param name="read">Reads it back.</param>
internal sealed class Spill<T>(Func<Stream> open, Action<BinaryWriter, T> write, Func<BinaryReader, T> read) : IDisposable
{
    private const int InMemory = 1 << 20; // bytes

    private Stream _stored = new MemoryStream();
    private BinaryWriter? _writer;
    private long _count;

    public void Add(T item)
    {
        write(_writer ??= new(_stored, Encoding.UTF8, leaveOpen: true), item);
        _count++;
        if (_stored is MemoryStream { Length: > InMemory } memory) MoveToDisk(memory);
    }

    public IEnumerable<T> Read()
    {
        _writer?.Flush();
        _stored.Seek(0, SeekOrigin.Begin);
        using var reader = new BinaryReader(_stored, Encoding.UTF8, leaveOpen: true);
        for (var i = 0L; i < _count; i++) yield return read(reader);
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _stored.Dispose();
    }

    private void MoveToDisk(MemoryStream memory)
    {
        _writer?.Flush();
        _stored = open();
        memory.WriteTo(_stored);
        _writer = null;
    }
}
