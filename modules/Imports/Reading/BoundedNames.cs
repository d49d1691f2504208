using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>The names of elements, attributes and namespaces in a workbook. An XML reader keeps each of them for good; a spreadsheet uses some hundreds.</summary>
internal sealed class BoundedNames(ReadingLimits limits) : NameTable
{
    private const int Entry = 32; // what a name costs besides its characters

    private int _characters;

    public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? base.Add(key, start, Counted(len));

    public override string Add(string key) => Get(key) ?? base.Add(Counted(key));

    private string Counted(string key)
    {
        Counted(key.Length);
        return key;
    }

    private int Counted(int length)
    {
        _characters += length + Entry;
        return _characters <= limits.NameCharacters ? length : throw new FileRefusedException(ImportsRefusals.XmlExcessive);
    }
}
