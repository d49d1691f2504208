using System.CommandLine;

namespace SunLedger.Authors.Commands;

/// <summary>The plugins that a command is about.</summary>
internal static class Folders
{
    /// <summary>Folders of plugins, or folders that hold them; all of <c>plugins/</c> when none is named.</summary>
    public static Argument<string[]> Argument() => new("folders")
    {
        Description = "Plugin folders, or folders that hold them.",
        DefaultValueFactory = _ => ["plugins"],
        Arity = ArgumentArity.ZeroOrMore,
    };
}
