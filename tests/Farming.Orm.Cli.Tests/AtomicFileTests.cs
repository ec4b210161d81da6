using Farming.Orm.Cli.Files;
using Farming.Orm.Cli.Tests.Testing;

namespace Farming.Orm.Cli.Tests;

/// <summary>Files are always written as a whole.</summary>
public sealed class AtomicFileTests : IDisposable
{
    private readonly Tool _tool = new();

    [Fact]
    public void A_write_that_fails_midway_leaves_the_old_file_and_nothing_else()
    {
        _tool.Write("schema.sql", "old");

        Assert.Throws<IOException>(() => AtomicFile.Write(_tool.PathOf("schema.sql"), stream =>
        {
            stream.Write("ne"u8);
            throw new IOException("The disk is full.");
        }));

        Assert.Equal("old", _tool.Read("schema.sql"));
        Assert.Equal(["schema.sql"], Directory.GetFiles(_tool.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task If_one_target_cannot_be_made_none_is_written()
    {
        _tool.Write("schema.prisma", "// farm-orm:start\n");
        _tool.Write("farm-orm.json", $$"""
            { "schemas": [{ "assembly": {{System.Text.Json.JsonSerializer.Serialize(Tool.Assembly)}}, "class": "WriterOrm" }], "targets": [{ "kind": "sql" }, { "kind": "prisma" }] }
            """);

        Assert.Equal(2, (await _tool.RunAsync("generate")).Code);
        Assert.False(File.Exists(_tool.PathOf("schema.sql")));
    }

    [Fact]
    public void A_link_stays_one_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _tool.Write("real/schema.sql", "old");
        File.SetUnixFileMode(_tool.PathOf("real/schema.sql"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(_tool.PathOf("schema.sql"), _tool.PathOf("real/schema.sql"));

        AtomicFile.Write(_tool.PathOf("schema.sql"), "new");

        Assert.Equal("new", _tool.Read("real/schema.sql"));
        Assert.NotNull(new FileInfo(_tool.PathOf("schema.sql")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_tool.PathOf("real/schema.sql")));
    }

    public void Dispose() => _tool.Dispose();
}
