namespace Localization.Providers.Firefox.Installation;

/// <summary>The one release of the engine that this host was made for: another has other bindings, so its hashes are
/// pinned.</summary>
public static class EngineRelease
{
    /// <summary>The npm package that it is published as.</summary>
    public const string Package = "fxtranslate";

    /// <summary>Its version.</summary>
    public const string Version = "0.4.2";

    /// <summary>Its licence.</summary>
    public const string Licence = "MPL-2.0";

    /// <summary>The name of the WebAssembly file.</summary>
    public const string File = "fxtranslate_wasm_bg.wasm";

    /// <summary>The package's integrity (Subresource Integrity).</summary>
    public const string Integrity =
        "sha512-p1xRwPovv6ej34oMogVCxQkEWErhIQGIM9KdvZYf4ezMT/t87/Fw8XAW6vKWaxmCfVeyUtqK1jzGqckIXHsv/A==";

    /// <summary>The SHA-256 of the WebAssembly.</summary>
    public const string Sha256 = "2b203e06d81b8789012ef55cb5507c0a758e39cde681a49e846a0a981a5e7022";
}
