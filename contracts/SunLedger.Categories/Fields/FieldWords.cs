namespace SunLedger.Categories;

/// <summary>The words that every kind of field understands while a category is being written.</summary>
public static class FieldWords
{
    /// <summary>A value must always be given.</summary>
    public static TField Required<TField>(this TField field) where TField : IField
    {
        field.Terms.Require();
        return field;
    }

    /// <summary>A value must be given when a condition on the same subject holds.</summary>
    public static TField RequiredWhen<TField>(this TField field, Condition condition) where TField : IField
    {
        field.Terms.Require(condition);
        return field;
    }
}
