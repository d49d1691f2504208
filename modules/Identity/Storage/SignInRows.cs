namespace SunLedger.Identity.Storage;

/// <summary>A password that somebody had, so that it does not come back too soon.</summary>
internal sealed class PastPasswordRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset SetAt { get; init; }
}

/// <summary>What an authenticator app shares with us.</summary>
internal sealed class SecondFactorRow
{
    public required string UserId { get; init; }

    /// <summary>The shared secret, sealed for this user.</summary>
    public required byte[] SealedSecret { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    /// <summary>When a first code showed that the app has it; until then it counts for nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The time step of the last code that was taken: an older or equal one is a replay.</summary>
    public required long LastStep { get; set; }
}

/// <summary>A code that stands in for a lost authenticator, once. The row goes when it is used.</summary>
internal sealed class RecoveryCodeRow
{
    /// <summary>SHA-256 of the account and the code.</summary>
    public required string CodeHash { get; init; }

    public required string UserId { get; init; }
}

/// <summary>A passkey: a public key whose private half never leaves the person's device.</summary>
internal sealed class PasskeyRow
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    /// <summary>The credential's own id, base64url.</summary>
    public required string CredentialId { get; init; }

    /// <summary>COSE key.</summary>
    public required byte[] PublicKey { get; init; }

    public required string Name { get; set; }

    /// <summary>How often the device says that it signed; most passkeys say 0 for ever.</summary>
    public required long SignCount { get; set; }

    public required string Transports { get; init; }

    public required bool BackupEligible { get; init; }

    public required bool BackedUp { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Who somebody is to an identity provider outside: settled once by two administrators.</summary>
internal sealed class ExternalSubjectRow
{
    public required string UserId { get; init; }

    public required string Issuer { get; set; }

    public required string Subject { get; set; }

    /// <summary>What a ticket between the provider and the code says of it: untied or tied anew, it is another.</summary>
    public static string StateOf(string issuer, string subject) => Domain.Secret.Hash($"{issuer} {subject}");

    /// <summary>Who tied them, until a second person has confirmed it: so long it opens nothing. Null when it holds.</summary>
    public string? TiedBy { get; set; }

    /// <summary>When they did; null for a tie that was made before it was kept.</summary>
    public DateTimeOffset? TiedAt { get; set; }
}

/// <summary>A ticket that was used and must not be used again.</summary>
internal sealed class SpentTicketRow
{
    public required string TicketHash { get; init; }

    public required DateTimeOffset Until { get; init; }
}

/// <summary>Which key file belongs to this database.</summary>
internal sealed class SecretMarkRow
{
    public required int No { get; init; }

    public required string Fingerprint { get; init; }
}
