using System.Numerics;
using System.Runtime.InteropServices;

namespace SunLedger.Monitoring.Engine;

/// <summary>Two numbers added, subtracted, multiplied, divided, or the greater or smaller of them. Rows whose result a double cannot vouch for are put in doubt.</summary>
internal sealed class ArithmeticNode : NumberNode
{
    // A decimal overflows near 8e28 and has lost its last digits below 1e-28; between these the double and the decimal agree to ten digits.
    private const double Huge = 1e26;
    private const double Tiny = 1e-14;

    private readonly Operation _operation;
    private readonly NumberNode _left;
    private readonly NumberNode _right;

    public ArithmeticNode(Operation operation, NumberNode left, NumberNode right)
    {
        (_operation, _left, _right) = (operation, left, right);
        var isSum = operation is Operation.Plus or Operation.Minus;
        Hundreds = operation switch { Operation.Times => left.Hundreds + right.Hundreds, Operation.Over => left.Hundreds - right.Hundreds, _ => left.Hundreds };
        Terms = isSum ? left.Terms + right.Terms : Math.Max(left.Terms, right.Terms);
        IsWhole = left.IsWhole && right.IsWhole && operation is not (Operation.Times or Operation.Over) && Terms <= MostWholeTerms;
        IsDear = left.IsDear || right.IsDear;
        Depth = Math.Max(left.Depth, right.Depth) + (isSum && !IsWhole ? 1 : 0);
    }

    /// <summary>What is done.</summary>
    internal enum Operation
    {
        Plus,
        Minus,
        Times,
        Over,
        Min,
        Max,
    }

    public override ReadOnlySpan<double> Values(Chunk chunk, double[] room)
    {
        var other = chunk.RentNumbers();
        var left = _left.Values(chunk, room);
        var right = _right.Values(chunk, other);
        Work(MemoryMarshal.Cast<double, Vector<double>>(left), MemoryMarshal.Cast<double, Vector<double>>(right), MemoryMarshal.Cast<double, Vector<double>>(room.AsSpan()), chunk);
        chunk.Return(other);
        return room;
    }

    private void Work(ReadOnlySpan<Vector<double>> left, ReadOnlySpan<Vector<double>> right, Span<Vector<double>> to, Chunk chunk)
    {
        var count = (chunk.Length + Vector<double>.Count - 1) / Vector<double>.Count;
        left = left[..count];
        right = right[..count];
        to = to[..count];
        switch (_operation)
        {
            case Operation.Plus:
                for (var i = 0; i < to.Length; i++) to[i] = Sum(left[i], right[i], left[i] + right[i], i, chunk);
                break;
            case Operation.Minus:
                for (var i = 0; i < to.Length; i++) to[i] = Sum(left[i], right[i], left[i] - right[i], i, chunk);
                break;
            case Operation.Times:
                for (var i = 0; i < to.Length; i++) to[i] = Vouched(left[i] * right[i], i, chunk);
                break;
            case Operation.Over:
                // Nothing can be said of what is divided by zero.
                for (var i = 0; i < to.Length; i++)
                    to[i] = Vouched(Vector.ConditionalSelect(Vector.Equals(right[i], Vector<double>.Zero), new Vector<double>(double.NaN), left[i] / right[i]), i, chunk);
                break;
            // An unknown side makes the result unknown; adding both carries the NaN over.
            case Operation.Min:
                for (var i = 0; i < to.Length; i++) to[i] = Known(left[i], right[i], Vector.ConditionalSelect(Vector.LessThan(right[i], left[i]), right[i], left[i]));
                break;
            default:
                for (var i = 0; i < to.Length; i++) to[i] = Known(left[i], right[i], Vector.ConditionalSelect(Vector.GreaterThan(right[i], left[i]), right[i], left[i]));
                break;
        }
    }

    private Vector<double> Sum(Vector<double> a, Vector<double> b, Vector<double> sum, int at, Chunk chunk)
    {
        if (IsWhole) return sum;
        var lost = Vector.LessThan(Vector.Abs(sum), new Vector<double>(chunk.Cancels) * (Vector.Abs(a) + Vector.Abs(b)));
        Mark(lost, at, chunk);
        return sum;
    }

    private static Vector<double> Vouched(Vector<double> result, int at, Chunk chunk)
    {
        var size = Vector.Abs(result);
        var beyond = Vector.GreaterThan(size, new Vector<double>(Huge)) | (Vector.LessThan(size, new Vector<double>(Tiny)) & Vector.GreaterThan(size, Vector<double>.Zero));
        Mark(beyond, at, chunk);
        return result;
    }

    private static Vector<double> Known(Vector<double> a, Vector<double> b, Vector<double> chosen) =>
        Vector.ConditionalSelect(Vector.Equals(a, a) & Vector.Equals(b, b), chosen, new Vector<double>(double.NaN));

    private static void Mark(Vector<long> rows, int at, Chunk chunk)
    {
        if (rows == Vector<long>.Zero) return;
        for (var lane = 0; lane < Vector<long>.Count; lane++)
        {
            var row = at * Vector<long>.Count + lane;
            if (rows[lane] != 0) chunk.Doubt[row >> 6] |= 1UL << (row & 63);
        }
    }
}
