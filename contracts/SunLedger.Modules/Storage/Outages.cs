using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace SunLedger.Modules;

/// <summary>Tells a machine that is out of order from a fault of ours: what to do about it is to wait and call again.</summary>
public static class Outages
{
    private const int NoSpaceOnUnix = 28; // ENOSPC, as .NET passes it on
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>The outage that this exception, or one inside it, stands for; null when it stands for none. EF wraps what passes by itself.</summary>
    public static Outage? Outage(this Exception exception) => Chain(exception).Select(Of).FirstOrDefault(o => o is not null);

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException) yield return exception;
    }

    private static Outage? Of(Exception exception) => exception switch
    {
        // A server that ends the connection while it makes it, because it cannot write a file of its own, names no state for it.
        PostgresException { SqlState: PostgresErrorCodes.InternalError, InvariantSeverity: "FATAL" or "PANIC" } => Modules.Outage.Unreachable,
        PostgresException p => OfState(p.SqlState),
        NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or SocketException or TimeoutException } => Modules.Outage.Unreachable,
        SqliteException s => OfCode(s.SqliteErrorCode, s.SqliteExtendedErrorCode),
        IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => Modules.Outage.DiskFull,
        _ => null,
    };

    private static Outage? OfState(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => Modules.Outage.DiskFull,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => Modules.Outage.Contention,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.IoError => Modules.Outage.Unreachable,
        _ when state.StartsWith("08", StringComparison.Ordinal) => Modules.Outage.Unreachable, // connection exceptions
        _ => null,
    };

    private static Outage? OfCode(int code, int extended) => code switch
    {
        raw.SQLITE_FULL => Modules.Outage.DiskFull,
        raw.SQLITE_IOERR when extended == raw.SQLITE_IOERR_SHMSIZE => Modules.Outage.DiskFull, // the index of the log could not grow
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Modules.Outage.Contention,
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => Modules.Outage.Unreachable,
        _ => null,
    };
}
