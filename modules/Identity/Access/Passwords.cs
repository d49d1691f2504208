using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SunLedger.Identity.Domain;
using SunLedger.Identity.Storage;

namespace SunLedger.Identity.Access;

/// <summary>Hashes passwords and compares them: PBKDF2 with SHA-512, as ASP.NET keeps them.</summary>
internal sealed class Passwords
{
    private const int Iterations = 210_000; // OWASP's figure for PBKDF2-HMAC-SHA512

    private readonly PasswordHasher<string> _hasher;
    private readonly string _nobody;

    public Passwords(int iterations = Iterations)
    {
        _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
        _nobody = Hash("", Secret.NewPassword());
    }

    public string Hash(string userId, string password) => _hasher.HashPassword(userId, password);

    /// <summary>
    /// True when it is the user's password. Somebody who does not exist, or may not come in, takes as long to be turned away as somebody
    /// who mistyped: the answer's time tells nothing.
    /// </summary>
    public bool Is(UserRow? user, string password)
    {
        var right = _hasher.VerifyHashedPassword(user?.Id ?? "", user?.PasswordHash ?? _nobody, password) != PasswordVerificationResult.Failed;
        return right && user is { Active: true };
    }
}
