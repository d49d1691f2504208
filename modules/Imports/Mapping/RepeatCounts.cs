namespace SunLedger.Imports.Mapping;

/// <summary>
/// How often each of many digests has come. A file has millions and nearly all of them come once, so a digest costs 9 bytes of its place and no object;
/// in parts, so that growing copies one part and not all of it.
/// </summary>
internal sealed class RepeatCounts
{
    private const int Parts = 256;
    private const byte Many = byte.MaxValue;

    private readonly Part[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part())];

    /// <summary>How many different digests have come.</summary>
    public int Count { get; private set; }

    /// <summary>Counts the digest and says how often it has come by now.</summary>
    public int Add(ulong digest)
    {
        var times = _parts[digest >> 56].Add(digest == 0 ? 1 : digest); // 0 stands for an empty place
        if (times == 1) Count++;
        return times;
    }

    /// <summary>The digests that begin with the same byte: each lies at the first empty place after the one where it belongs.</summary>
    private sealed class Part
    {
        private ulong[] _digests = new ulong[16];
        private byte[] _times = new byte[16];
        private Dictionary<ulong, int>? _many; // what came more often than a byte holds
        private int _used;

        public int Add(ulong digest)
        {
            var at = Place(digest);
            if (_digests[at] == 0)
            {
                if (++_used * 4 > _digests.Length * 3)
                {
                    Grow();
                    at = Place(digest);
                }
                _digests[at] = digest;
            }
            if (_times[at] < Many) return ++_times[at];
            _many ??= [];
            return _many[digest] = _many.GetValueOrDefault(digest, Many) + 1;
        }

        private int Place(ulong digest)
        {
            var last = _digests.Length - 1;
            var at = (int)(digest & (ulong)last);
            while (_digests[at] != 0 && _digests[at] != digest) at = (at + 1) & last;
            return at;
        }

        private void Grow()
        {
            var (digests, times) = (_digests, _times);
            _digests = new ulong[digests.Length * 2];
            _times = new byte[_digests.Length];
            for (var i = 0; i < digests.Length; i++)
            {
                if (digests[i] == 0) continue;
                var at = Place(digests[i]);
                (_digests[at], _times[at]) = (digests[i], times[i]);
            }
        }
    }
}
