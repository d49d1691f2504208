using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>
/// One XML part of a workbook, read forward. The XML reader holds a whole tag, a whole CDATA section and the names of all open elements in memory;
/// here none of them grows with the file.
/// </summary>
internal sealed class WorkbookPart : IDisposable
{
    private readonly UnpackedStream _bytes;
    private readonly ReadingLimits _limits;

    public WorkbookPart(UnpackedStream bytes, XmlReaderSettings settings, ReadingLimits limits)
    {
        (_bytes, _limits) = (bytes, limits);
        _bytes.BeginStep();
        Xml = XmlReader.Create(bytes, settings);
    }

    /// <summary>Where the part stands. It is moved by <see cref="Next"/> and <see cref="Text"/> alone.</summary>
    public XmlReader Xml { get; }

    /// <summary>Moves on; a document type is refused by name, anything else that is not XML as damage.</summary>
    public bool Next()
    {
        try
        {
            _bytes.BeginStep();
            if (!Xml.Read()) return false;
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
        return Xml.Depth <= _limits.XmlDepth ? true : throw new FileRefusedException(ImportsRefusals.XmlExcessive);
    }

    /// <summary>Text of the current text node, and never more of it than a cell may have.</summary>
    public string Text(char[] buffer)
    {
        try
        {
            var length = 0;
            int read;
            _bytes.BeginStep();
            while ((read = Xml.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
            {
                length += read;
                if (length > _limits.CellCharacters) throw new FileRefusedException(ImportsRefusals.CellTooLong, _limits.CellCharacters);
            }
            return new(buffer, 0, length);
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>A buffer that <see cref="Text"/> can fill: one character longer than a cell, to see that it is too long.</summary>
    public static char[] Buffer(ReadingLimits limits) => new char[limits.CellCharacters + 1];

    public void Dispose() => Xml.Dispose();

    private static FileRefusedException Refused(XmlException e) =>
        // The runtime's messages are not translated; either way the file is refused, only the name of the reason hangs on this.
        new(e.Message.Contains("DTD", StringComparison.Ordinal) ? ImportsRefusals.XmlForbidden : ImportsRefusals.FileDamaged);
}
