using System.Security.Cryptography;
using Autofac;

namespace SunLedger.Personal.Tests;

/// <summary>A master key of another make, as a device would be: RSA of 2048 bits, whose private half never leaves it.</summary>
internal sealed class SmartCard : IMasterKey
{
    private readonly RSA _key = RSA.Create(2048);

    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(_key.ExportSubjectPublicKeyInfo()))[..16];

    public string Place => "a smart card";

    public byte[] Wrap(byte[] key) => _key.Encrypt(key, RSAEncryptionPadding.OaepSHA256);

    public byte[] Unwrap(byte[] wrapped) => _key.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
}

/// <summary>How an office brings its device along: a module that registers it.</summary>
internal sealed class DeviceModule(SmartCard device) : SunModule("device", "密码设备", "Cipher device")
{
    protected override void Load(ContainerBuilder builder) => builder.RegisterInstance(device).As<IMasterKey>();
}
