using System.Runtime.InteropServices;

namespace SunLedger.Monitoring.Engine;

/// <summary>
/// The places of keys, in the order in which they came. Slots hold a part of the hash and the place, eight bytes each, so that a million of them lie in a processor's cache
/// and a key that is looked for costs one look into memory, two when it is there.
/// </summary>
internal sealed class KeyPlaces
{
    private const int LeastSlots = 16;
    private const ulong TagBits = 0xFFFF_FFFF_0000_0000;

    private readonly List<KeyHash> _keys = [];
    private ulong[] _slots = new ulong[LeastSlots]; // the upper half of the hash's lower word, and the place plus one; zero when free

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The key with a place.</summary>
    public KeyHash this[int place] => _keys[place];

    /// <summary>The place of a key; <see cref="GroupIndex.Nowhere"/> when no item has it.</summary>
    public int Find(in KeyHash key)
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        var (slots, tag) = (_slots, key.Low & TagBits);
        for (var at = First(key, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0) return GroupIndex.Nowhere;
            if ((slot & TagBits) == tag && keys[PlaceOf(slot)].Equals(key)) return PlaceOf(slot);
        }
    }

    /// <summary>The place of a key, which gets one when it has none.</summary>
    public int Put(in KeyHash key)
    {
        // At most two slots of three are taken.
        if (_keys.Count * 3L >= _slots.Length * 2L) Grow();
        var keys = CollectionsMarshal.AsSpan(_keys);
        var (slots, tag) = (_slots, key.Low & TagBits);
        for (var at = First(key, slots); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0)
            {
                _keys.Add(key);
                slots[at] = tag | (uint)_keys.Count;
                return _keys.Count - 1;
            }
            if ((slot & TagBits) == tag && keys[PlaceOf(slot)].Equals(key)) return PlaceOf(slot);
        }
    }

    private static int First(in KeyHash key, ulong[] slots) => (int)(key.High & (ulong)(slots.Length - 1));

    private static int PlaceOf(ulong slot) => (int)(slot & ~TagBits) - 1;

    private void Grow()
    {
        var slots = new ulong[_slots.Length * 4];
        var keys = CollectionsMarshal.AsSpan(_keys);
        for (var place = 0; place < keys.Length; place++)
        {
            var at = First(keys[place], slots);
            while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
            slots[at] = keys[place].Low & TagBits | (uint)(place + 1);
        }
        _slots = slots;
    }
}
