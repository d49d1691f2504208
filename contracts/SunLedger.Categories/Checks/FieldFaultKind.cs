namespace SunLedger.Categories;

/// <summary>Why a value of a category field is refused. The names are published: new ones are added, none changes its meaning.</summary>
public enum FieldFaultKind
{
    /// <summary>The value is missing.</summary>
    Required,
    /// <summary>The definition has no such field on this subject.</summary>
    UnknownField,
    /// <summary>The JSON value is of another type.</summary>
    WrongType,
    /// <summary>Not a number.</summary>
    NotANumber,
    /// <summary>More decimals than the field has.</summary>
    TooManyDecimals,
    /// <summary>Outside the limits.</summary>
    OutOfRange,
    /// <summary>More than the field that it must not exceed.</summary>
    AboveOther,
    /// <summary>Not a day of the calendar.</summary>
    NotADate,
    /// <summary>Before the day that it must not precede.</summary>
    BeforeOther,
    /// <summary>Not one of the options.</summary>
    UnknownOption,
    /// <summary>More characters than the field has.</summary>
    TooLong,
    /// <summary>Holds characters that cannot be printed.</summary>
    BadCharacter,
    /// <summary>Neither yes nor no.</summary>
    NotAFlag,
    /// <summary>Not of the form that the code must have, its check character included.</summary>
    BadFormat,
    /// <summary>Not a longitude and a latitude in China.</summary>
    NotAPlace,
}
