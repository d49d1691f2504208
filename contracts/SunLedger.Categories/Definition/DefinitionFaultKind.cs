namespace SunLedger.Categories;

/// <summary>What is wrong with a definition. The names are published: new ones are added, none changes its meaning.</summary>
public enum DefinitionFaultKind
{
    /// <summary>The text cannot be read.</summary>
    Unreadable,
    /// <summary>The text was written in a newer version of the language.</summary>
    NewerContract,
    /// <summary>A code has not the form it must have.</summary>
    BadCode,
    /// <summary>A code stands for two things.</summary>
    DuplicateCode,
    /// <summary>A name is missing or holds characters that cannot be printed in one line.</summary>
    BadName,
    /// <summary>The document it stands on is missing.</summary>
    NoBasis,
    /// <summary>Nobody says where a parameter, word list or curve comes from.</summary>
    NoSource,
    /// <summary>A rule does not say what it suspects.</summary>
    NoRisk,
    /// <summary>A rule has no condition.</summary>
    NoGrade,
    /// <summary>A rule is never judged.</summary>
    NoTrigger,
    /// <summary>Numbers of different units are added or compared.</summary>
    UnitMismatch,
    /// <summary>A formula reads a subject that does not stand above its own.</summary>
    WrongSubject,
    /// <summary>A formula reads something that this definition does not declare.</summary>
    Undeclared,
    /// <summary>A formula names an option that its field does not have.</summary>
    UnknownOption,
    /// <summary>Options, words or quoted texts are missing, said twice, empty, or cannot be quoted.</summary>
    BadWords,
    /// <summary>Limits, bounds, decimals or days make no sense.</summary>
    BadRange,
    /// <summary>Dated values or points of a curve are out of order.</summary>
    BadOrder,
    /// <summary>A group is used where none may be, or has no keys.</summary>
    BadGroup,
    /// <summary>Whether a field is required must not change with the day: no days ago, parameter or curve.</summary>
    DependsOnDay,
    /// <summary>An element does not say what it belongs to.</summary>
    NoSubject,
    /// <summary>A register is asked about a field that it does not know its entries by, or for a state that it does not have.</summary>
    BadRegister,
    /// <summary>A field of a subject that nobody enters fields of, or an element of one that owes none: it would stay empty for ever.</summary>
    NeverEntered,
}
