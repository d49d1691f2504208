using System.Runtime.InteropServices;
using System.Text;

namespace SunLedger.Imports.Reading;

/// <summary>What a delimited file is written in, found by reading all of it once: a guess from the beginning garbles names at the end.</summary>
/// <param name="Encoding">How to decode it; throws on bytes that are none of it.</param>
/// <param name="Name">The encoding's name for the report.</param>
/// <param name="Delimiter">Field separator.</param>
/// <param name="Lines">Lines of the text; rows with line breaks inside a cell count more than once.</param>
internal sealed record TextInspection(Encoding Encoding, string Name, char Delimiter, long Lines)
{
    private const int SampleLines = 20;
    private const int SampleBytes = 1 << 16;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("This runtime has no GB18030.");

    /// <summary>Reads the text to its end and says what it is.</summary>
    public static TextInspection Of(Stream text, ReadingLimits limits)
    {
        var peeked = new PeekedStream(text);
        if (Utf16Of(peeked.Head) is { } utf16) return OfUtf16(utf16, peeked);
        // A line of UTF-8 or GB18030 has at most four bytes a character.
        var lines = new LineCutter(peeked, limits.RowCharacters * 4);
        if (!lines.Next()) throw new FileRefusedException(ImportsRefusals.FileEmpty);

        var counts = new LineCounts();
        var sample = new List<byte[]>(SampleLines);
        do
        {
            if (sample.Count < SampleLines && lines.Line.Length > 0) sample.Add(lines.Line.ToArray());
            counts.Take(lines.Line, lines.Number);
        }
        while (lines.Next());

        var encoding = counts.Decide();
        if (sample.Count == 0) throw new FileRefusedException(ImportsRefusals.FileEmpty);
        var hasMark = sample[0].AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var name = encoding == Gb18030 ? "GB18030" : hasMark ? "UTF-8 (BOM)" : "UTF-8";
        return new(encoding, name, Delimiters.Of([.. sample.Select(encoding.GetString)]), lines.Number);
    }

    private static UnicodeEncoding? Utf16Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        _ => null,
    };

    // Only looked at for its separators and counted: the reader decodes strictly. A line ends at a character, never at a byte: 上 is 4E 0A.
    private static TextInspection OfUtf16(UnicodeEncoding encoding, Stream text)
    {
        var isBigEndian = encoding.CodePage == Encoding.BigEndianUnicode.CodePage;
        var buffer = new byte[SampleBytes];
        var read = text.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var sample = (isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(buffer, 2, Math.Max(0, read - 2)).Split('\n');
        if (read == buffer.Length && sample.Length > 1) sample = sample[..^1]; // cut off somewhere

        var newLine = isBigEndian ? '\u0A00' : '\n';
        var lines = 0L;
        var endsWithNewLine = false;
        for (; read > 0; read = text.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false))
        {
            var characters = MemoryMarshal.Cast<byte, char>(buffer.AsSpan(0, read));
            lines += characters.Count(newLine);
            endsWithNewLine = characters.Length > 0 && characters[^1] == newLine;
        }
        return new(encoding, "UTF-16", Delimiters.Of([.. sample.Where(l => l.Length > 0).Take(SampleLines)]), endsWithNewLine ? lines : lines + 1);
    }

    /// <summary>Counts by line what could be UTF-8 and what could not.</summary>
    private struct LineCounts()
    {
        private long _utf8; // lines with Chinese that are valid UTF-8
        private long _other; // lines that are not
        private long _firstOther;
        private long _undecodable;

        public void Take(ReadOnlySpan<byte> line, long number)
        {
            if (Ascii.IsValid(line))
            {
                if (line.Contains((byte)0)) throw new FileRefusedException(ImportsRefusals.NulBytes, number);
                return;
            }
            if (line.Contains((byte)0)) throw new FileRefusedException(ImportsRefusals.NulBytes, number);
            if (System.Text.Unicode.Utf8.IsValid(line))
            {
                // Two-byte sequences also occur by chance in GB18030; Chinese in UTF-8 takes three.
                if (line.IndexOfAnyInRange((byte)0xE3, (byte)0xF4) >= 0) _utf8++;
                return;
            }
            _other++;
            if (_firstOther == 0) _firstOther = number;
            if (_undecodable == 0 && !Decodes(line)) _undecodable = number;
        }

        public readonly Encoding Decide()
        {
            if (_other == 0) return Utf8;
            // A line of GB18030 is valid UTF-8 by chance about once in ten thousand; more than one in a hundred is two files glued together.
            if (_utf8 * 100 > _utf8 + _other) throw new FileRefusedException(ImportsRefusals.EncodingMixed, _firstOther);
            if (_undecodable > 0) throw new FileRefusedException(ImportsRefusals.EncodingUnknown, _undecodable);
            return Gb18030;
        }

        private static bool Decodes(ReadOnlySpan<byte> line)
        {
            try
            {
                Gb18030.GetCharCount(line);
                return true;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }
    }

    /// <summary>Cuts a stream at line feeds without decoding it: 0x0A is never part of a longer character in UTF-8 or GB18030.</summary>
    private sealed class LineCutter(Stream stream, int longest)
    {
        private byte[] _buffer = new byte[1 << 16];
        private int _start;
        private int _end;
        private int _length;
        private bool _ended;

        public long Number { get; private set; }
        public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start - _length - (_newline ? 1 : 0), _length);

        private bool _newline;

        public bool Next()
        {
            var searched = 0;
            while (true)
            {
                var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
                if (at >= 0) return Take(searched + at, newline: true);
                searched = _end - _start;
                if (_ended) return searched > 0 && Take(searched, newline: false);
                Fill();
            }
        }

        private bool Take(int length, bool newline)
        {
            _length = length;
            _newline = newline;
            _start += length + (newline ? 1 : 0);
            Number++;
            return true;
        }

        private void Fill()
        {
            if (_start > 0)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            if (_end == _buffer.Length)
            {
                if (_buffer.Length >= longest) throw new FileRefusedException(ImportsRefusals.RowTooLong, Number + 1);
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _ended = read == 0;
            _end += read;
        }
    }
}
