namespace Localization.Terms.Matching;

/// <summary>Numbers by keys of 64 bits that are spread evenly, such as hashes; 0 is not a key. A look-up costs one look
/// into a filter that stays in the processor's cache, and one into the table where it passes: half of what a dictionary
/// costs, which is what large term bases wait for.</summary>
internal sealed class NumberTable
{
    /// <summary>How many bits the filter has for each place of the table.</summary>
    private const int FilterBits = 8;

    private (ulong Key, int Number)[] _places = new (ulong, int)[16];
    private ulong[] _filter = new ulong[16 * FilterBits / 64];

    /// <summary>How many keys there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a key; -1 where it has none.</summary>
    public int Find(ulong key)
    {
        var bit = Bit(key);
        if ((_filter[bit >> 6] & (1UL << bit)) == 0)
            return -1;
        ref var place = ref _places[Place(key)];
        return place.Key == key ? place.Number : -1;
    }

    /// <summary>Adds a key that has no number yet.</summary>
    public void Add(ulong key, int number)
    {
        if (Count * 2 >= _places.Length)
            Grow();
        Put((key, number));
        Count++;
    }

    private int Bit(ulong key) => (int)(key >> 32) & (_filter.Length * 64 - 1);

    private int Place(ulong key)
    {
        var mask = _places.Length - 1;
        var place = (int)key & mask;
        while (_places[place].Key != 0 && _places[place].Key != key)
            place = (place + 1) & mask;
        return place;
    }

    private void Put((ulong Key, int Number) entry)
    {
        _places[Place(entry.Key)] = entry;
        var bit = Bit(entry.Key);
        _filter[bit >> 6] |= 1UL << bit;
    }

    private void Grow()
    {
        var places = _places;
        _places = new (ulong, int)[places.Length * 2];
        _filter = new ulong[_places.Length * FilterBits / 64];
        foreach (var entry in places)
        {
            if (entry.Key != 0)
                Put(entry);
        }
    }
}
