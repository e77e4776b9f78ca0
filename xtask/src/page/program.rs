//! A compiled program, taken apart as far as we change it: the bodies of its functions and their names.
//! All else stays as it was, byte for byte.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasm_encoder::{CodeSection, Module, NameMap, NameSection, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

const CODE: u8 = 10;

/// A program's parts.
pub struct Program<'bytes> {
    bytes: &'bytes [u8],
    /// All sections but the names: what they are, and where they stand.
    sections: Vec<(u8, Range<usize>)>,
    /// How many functions are not its own. They come first in the count of all.
    pub imported: usize,
    /// The bytes of each of its own functions.
    pub bodies: Vec<&'bytes [u8]>,
    /// The names of functions, by their number in the count of all.
    names: HashMap<usize, &'bytes str>,
}

impl<'bytes> Program<'bytes> {
    /// Takes a program apart.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(bytes: &'bytes [u8]) -> Result<Self> {
        let mut program = Self {
            bytes,
            sections: Vec::new(),
            imported: 0,
            bodies: Vec::new(),
            names: HashMap::new(),
        };
        for part in Parser::new(0).parse_all(bytes) {
            program.add(&part.context("this is no program")?)?;
        }
        Ok(program)
    }

    fn add(&mut self, part: &Payload<'bytes>) -> Result<()> {
        match part {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    if let TypeRef::Func(_) = import?.ty {
                        self.imported += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body.as_bytes()),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    for part in names {
                        let Name::Function(functions) = part? else {
                            continue;
                        };
                        for function in functions {
                            let function = function?;
                            let index = usize::try_from(function.index)?;
                            self.names.insert(index, function.name);
                        }
                    }
                    return Ok(());
                }
            }
            _ => {}
        }
        self.sections.extend(part.as_section());
        Ok(())
    }

    /// The name of one of its own functions.
    pub fn name(&self, own: usize) -> Option<&'bytes str> {
        self.names.get(&(self.imported + own)).copied()
    }

    /// Puts the program together with other bodies and names of its own functions.
    ///
    /// # Errors
    /// Where there are more of them than a program can have.
    pub fn write<'a>(
        &self,
        bodies: impl IntoIterator<Item = &'a [u8]>,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Result<Vec<u8>> {
        let mut code = CodeSection::new();
        for body in bodies {
            code.raw(body);
        }
        let mut functions = NameMap::new();
        for (own, name) in names.into_iter().enumerate() {
            functions.append(u32::try_from(self.imported + own)?, name);
        }
        let mut all = NameSection::new();
        all.functions(&functions);

        let mut module = Module::new();
        for (id, range) in &self.sections {
            if *id == CODE {
                module.section(&code);
            } else {
                let data = &self.bytes[range.clone()];
                module.section(&RawSection { id: *id, data });
            }
        }
        module.section(&all);
        Ok(module.finish())
    }
}

#[cfg(test)]
pub mod tests {
    #![allow(clippy::unwrap_used)] // A test may.

    use wasm_encoder::{
        CodeSection, EntityType, Function, FunctionSection, ImportSection, Module, NameMap,
        NameSection, TypeSection,
    };

    use super::Program;

    /// A program with one function that it imports, and its own: names, and the numbers that they put
    /// down and take up.
    pub fn program(functions: &[(&str, &[i32])]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let (mut own, mut code, mut names) =
            (FunctionSection::new(), CodeSection::new(), NameMap::new());
        names.append(0, "imported");
        for (index, (name, numbers)) in (1..).zip(functions) {
            own.function(0);
            let mut body = Function::new([]);
            for &number in *numbers {
                body.instructions().i32_const(number).drop();
            }
            body.instructions().end();
            code.function(&body);
            names.append(index, name);
        }
        let mut all = NameSection::new();
        all.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&own);
        module.section(&code).section(&all);
        module.finish()
    }

    #[test]
    fn what_is_not_changed_stays() {
        let bytes = program(&[("f", &[1]), ("g", &[2, 3])]);
        let program = Program::read(&bytes).unwrap();
        assert_eq!(program.imported, 1);
        assert_eq!(program.bodies.len(), 2);
        assert_eq!([program.name(0), program.name(1)], [Some("f"), Some("g")]);
        let again = program
            .write(program.bodies.iter().copied(), ["h", "i"])
            .unwrap();
        wasmparser::validate(&again).unwrap();
        let again = Program::read(&again).unwrap();
        assert_eq!(again.bodies, program.bodies);
        assert_eq!([again.name(0), again.name(1)], [Some("h"), Some("i")]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(Program::read(b"no program").is_err());
    }
}
