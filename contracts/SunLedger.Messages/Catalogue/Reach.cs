using System.Linq.Expressions;

namespace SunLedger.Messages.Catalogue;

/// <summary>The stored paths that a division reaches in the tree of a day: itself and below, with what it took over and without what others took.</summary>
public sealed class Reach
{
    private static readonly System.Reflection.MethodInfo Compare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private readonly string _path;
    private readonly bool _isExact;
    private readonly Takeovers _takeovers;
    private readonly Range[] _with;
    private readonly Range[] _without;

    private Reach(string path, bool isExact, Takeovers takeovers)
    {
        (_path, _isExact, _takeovers) = (path, isExact, takeovers);
        Moved = [.. takeovers.Paths.Where(p => Holds(p) || Holds(takeovers.Place(p)))];
        _with = [Range.Below(path), .. Moved.Where(p => !Holds(p)).Select(Range.Below)];
        _without = [.. Moved.Where(p => !Holds(takeovers.Place(p))).Select(Range.Below)];
        Own = [.. new[] { path }.Concat(takeovers.Paths.Where(p => takeovers.Place(p) == path)).Where(p => takeovers.Place(p) == path)];
    }

    /// <summary>The stored path of the division.</summary>
    public string Path => _path;

    /// <summary>Paths of divisions that stand elsewhere than they did, where that touches this reach.</summary>
    public IReadOnlyList<string> Moved { get; }

    /// <summary>True when something that is stored below its roots stands elsewhere.</summary>
    public bool LeavesOut => _isExact || _without.Length > 0;

    /// <summary>The division with everything below it.</summary>
    public Reach Whole => _isExact ? new(_path, isExact: false, _takeovers) : this;

    /// <summary>The stored paths at whose tops it begins; none lies below another, so that what is read below each of them is read once.</summary>
    public IEnumerable<string> Roots => _with.Select(range => range.From).Where(p => !_with.Any(other => other.From != p && p.StartsWith(other.From, StringComparison.Ordinal)));

    /// <summary>The stored paths that are the division itself.</summary>
    public IReadOnlyList<string> Own { get; }

    /// <summary>The reach of a division in the tree of a day, as far as it was recorded by an instant; <paramref name="isExact"/> leaves out what stands below it.</summary>
    public static Reach Of(Division division, DateOnly treeDay, DateTimeOffset? knownAt, IDivisions divisions, bool isExact = false) => Of(division.Path, treeDay, knownAt, divisions, isExact);

    /// <summary>The same of the division with this path.</summary>
    public static Reach Of(string path, DateOnly treeDay, DateTimeOffset? knownAt, IDivisions divisions, bool isExact = false) => new(path, isExact, Takeovers.By(treeDay, knownAt, divisions));

    /// <summary>Where a stored path stands in the tree of that day.</summary>
    public string Place(string path) => _takeovers.Place(path);

    /// <summary>True when a row with this stored path is within reach.</summary>
    public bool Sees(string path) => _isExact ? Own.Contains(path) : Holds(_takeovers.Place(path));

    /// <summary>The rows within reach.</summary>
    public IQueryable<T> In<T>(IQueryable<T> rows, Expression<Func<T, string>> path)
    {
        var row = path.Parameters[0];
        if (_isExact)
        {
            string[] own = [.. Own];
            Expression<Func<string, bool>> isOwn = p => own.Contains(p);
            return rows.Where(Expression.Lambda<Func<T, bool>>(new Swap(isOwn.Parameters[0], path.Body).Visit(isOwn.Body), row));
        }
        var within = _with.Select(range => Between(path.Body, range)).Aggregate(Expression.OrElse);
        foreach (var range in _without) within = Expression.AndAlso(within, Expression.Not(Between(path.Body, range)));
        return rows.Where(Expression.Lambda<Func<T, bool>>(within, row));
    }

    /// <summary>The rows within reach below the division itself: none of its own, unless it took another over.</summary>
    public IQueryable<T> InBelow<T>(IQueryable<T> rows, Expression<Func<T, string>> path)
    {
        if (_isExact) throw new InvalidOperationException("A division alone has nothing below it.");
        if (Moved.Count > 0) return In(rows, path);
        return rows.Where(Expression.Lambda<Func<T, bool>>(Between(path.Body, BelowItself), path.Parameters[0]));
    }

    /// <summary>The same for a statement that is written by hand: the condition on a column. What it compares with is added to the values of the statement.</summary>
    public string In(string column, List<object> values)
    {
        if (_isExact) throw new InvalidOperationException("A statement by hand asks for the whole of a division.");
        var within = string.Join(" OR ", _with.Select(range => Between(column, range, values)));
        return string.Concat([$"({within})", .. _without.Select(range => $" AND NOT ({Between(column, range, values)})")]);
    }

    /// <summary>The same below the division itself.</summary>
    public string InBelow(string column, List<object> values) => Moved.Count > 0 ? In(column, values) : Between(column, BelowItself, values);

    private bool Holds(string path) => path.StartsWith(_path, StringComparison.Ordinal);

    // What follows a path is a digit.
    private Range BelowItself => Range.Below(_path) with { From = $"{_path}0" };

    private static string Between(string column, Range range, List<object> values)
    {
        values.AddRange([range.From, range.Before]);
        return $"{column} >= ${values.Count - 1} AND {column} < ${values.Count}";
    }

    private static Expression Between(Expression path, Range range) => Expression.AndAlso(
        Expression.GreaterThanOrEqual(Expression.Call(Compare, path, Value(range, nameof(Range.From))), Expression.Constant(0)),
        Expression.LessThan(Expression.Call(Compare, path, Value(range, nameof(Range.Before))), Expression.Constant(0)));

    // A property of a constant becomes a parameter of the statement, so that every division shares one plan.
    private static MemberExpression Value(Range range, string name) => Expression.Property(Expression.Constant(range), name);

    // '0' follows '/': a range uses the same index on both databases, which a LIKE does not.
    private sealed record Range(string From, string Before)
    {
        public static Range Below(string path) => new(path, path[..^1] + '0');
    }

    private sealed class Swap(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
