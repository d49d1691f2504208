using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// Two numbers compared. Whole numbers are compared as they are; of others, a row whose sides lie within a billionth of each other, or whose
/// sides are in doubt, is decided once more by <see cref="Judge"/>, so that the answer is always the exact one.
/// </summary>
internal sealed class ComparisonNode : ConditionNode
{
    private const double Near = 1e-9;
    private const int DeepestSum = 4;

    private readonly Comparison _formula;
    private readonly NumberNode _left;
    private readonly NumberNode _right;
    private readonly bool _isWhole;
    private readonly double _cancels;

    public ComparisonNode(Comparison formula, NumberNode left, NumberNode right)
    {
        (_formula, _left, _right) = (formula, left, right);
        _isWhole = left.IsWhole && right.IsWhole;
        var depth = Math.Max(left.Depth, right.Depth);
        // Doubles start with 15 digits. However many sums are nested, together they may lose five, so that ten are left.
        // Deeper than four they would be in doubt all the time: then (2) everything is.
        _cancels = depth > DeepestSum ? 2 : Math.Pow(1e-5, 1.0 / Math.Max(depth, 1));
    }

    public override bool IsDear => _left.IsDear || _right.IsDear;

    public override void Ask(Chunk chunk, Ternary to)
    {
        var (roomLeft, roomRight) = (chunk.RentNumbers(), chunk.RentNumbers());
        Array.Clear(chunk.Doubt);
        chunk.Cancels = _cancels;
        var left = _left.Values(chunk, roomLeft);
        var right = _right.Values(chunk, roomRight);
        to.Clear();
        for (var word = 0; word < chunk.Words; word++) Compare(left, right, word, chunk, to);
        chunk.Return(roomLeft);
        chunk.Return(roomRight);
        Decide(chunk, to);
    }

    private void Compare(ReadOnlySpan<double> left, ReadOnlySpan<double> right, int word, Chunk chunk, Ternary to)
    {
        var (more, same, known, near) = (0UL, 0UL, 0UL, 0UL);
        var lefts = MemoryMarshal.Cast<double, Vector256<double>>(left.Slice(word * 64, 64));
        var rights = MemoryMarshal.Cast<double, Vector256<double>>(right.Slice(word * 64, 64));
        for (var i = 0; i < lefts.Length && i < rights.Length; i++)
        {
            var (a, b, lane) = (lefts[i], rights[i], i * Vector256<double>.Count);
            more |= (ulong)Vector256.GreaterThan(a, b).ExtractMostSignificantBits() << lane;
            same |= (ulong)Vector256.Equals(a, b).ExtractMostSignificantBits() << lane;
            known |= (ulong)(Vector256.Equals(a, a) & Vector256.Equals(b, b)).ExtractMostSignificantBits() << lane;
            if (_isWhole) continue;
            var size = Vector256.Abs(a) + Vector256.Abs(b);
            // Two zeros are not near each other, they are the same.
            var close = Vector256.LessThanOrEqual(Vector256.Abs(a - b), size * Near) & Vector256.GreaterThan(size, Vector256<double>.Zero);
            near |= (ulong)close.ExtractMostSignificantBits() << lane;
        }

        var (yes, valid) = (Holds(more, same), chunk.Valid(word));
        to.Yes[word] = yes & known & valid;
        to.No[word] = ~yes & known & valid;
        chunk.Doubt[word] = (chunk.Doubt[word] | near | chunk.Oversize[word]) & valid;
    }

    private ulong Holds(ulong more, ulong same) => _formula.Operator switch
    {
        ComparisonOperator.More => more,
        ComparisonOperator.AtLeast => more | same,
        ComparisonOperator.Less => ~(more | same),
        ComparisonOperator.AtMost => ~more,
        ComparisonOperator.Same => same,
        _ => ~same,
    };

    private void Decide(Chunk chunk, Ternary to)
    {
        for (var word = 0; word < chunk.Words; word++)
            for (var left = chunk.Doubt[word] & chunk.Open[word]; left != 0; left &= left - 1)
            {
                var row = word * 64 + BitOperations.TrailingZeroCount(left);
                to.Set(row, Judge.Evaluate(_formula, chunk.Facts(row)));
            }
    }
}
