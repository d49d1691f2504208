namespace SunLedger.Categories;

/// <summary>How tightly a formula holds together: what is looser than its surroundings is written in brackets.</summary>
internal enum Bond { Or, And, Not, Compare, Sum, Product, Atom }
