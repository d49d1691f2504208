using System.Globalization;
using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>Which cell styles of a workbook show a number as a date.</summary>
internal sealed class DateStyles(IReadOnlyList<bool> isDate)
{
    private const int MostStyles = 65_000;

    public bool IsDate(int style) => style >= 0 && style < isDate.Count && isDate[style];

    public static DateStyles Read(WorkbookXml xml)
    {
        var formats = new Dictionary<int, bool>();
        var styles = new List<bool>();
        using var part = xml.Open("xl/styles.xml");
        if (part is null) return new(styles);
        var reader = part.Xml;
        var inCells = false;
        while (part.Next())
        {
            if (reader.LocalName == "cellXfs") inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Whole(reader.GetAttribute("numFmtId")) is { } id)
                formats[id] = IsDateFormat(reader.GetAttribute("formatCode") ?? "");
            if (styles.Count >= MostStyles || formats.Count > MostStyles) throw new FileRefusedException(ImportsRefusals.XmlExcessive);
            if (!inCells || reader.LocalName != "xf") continue;
            var format = Whole(reader.GetAttribute("numFmtId")) ?? 0;
            styles.Add(formats.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDate(format));
        }
        return new(styles);
    }

    // 27–36 and 50–58 are the Chinese and Japanese date formats.
    private static bool IsBuiltInDate(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>True when a format code shows a year, month or day outside quoted text and bracketed colours or conditions.</summary>
    internal static bool IsDateFormat(string code)
    {
        var quoted = false;
        var bracket = false;
        var (month, time) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            if (c == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (c is '\\' or '_' or '*') i++;
            else if (c == '[') bracket = true;
            else if (c == ']') bracket = false;
            else if (bracket) continue;
            else if (c is 'y' or 'd') return true;
            else if (c == 'm') month = true;
            else if (c is 'h' or 's') time = true;
        }
        // Beside hours or seconds, m is minutes.
        return month && !time;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
