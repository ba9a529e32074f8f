using System.Data.Common;

namespace Localization.Memory.Stored;

/// <summary>A database with the tables of a workspace. Both kinds understand the plain SQL of this folder, know the
/// function <c>folded</c> (small letters without accents) and keep numbers as 64 bits.</summary>
internal interface IStoreDatabase
{
    /// <summary>Reads.</summary>
    T Read<T>(Func<DbConnection, T> query);

    /// <summary>Writes, all or nothing.</summary>
    T Write<T>(Func<DbConnection, T> change);

    /// <summary>Writes, all or nothing.</summary>
    void Write(Action<DbConnection> change) =>
        Write(connection =>
        {
            change(connection);
            return true;
        });
}
